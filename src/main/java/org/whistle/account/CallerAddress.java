package org.whistle.account;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the present call comes from; behind a front door, what that says where it is trusted. */
@Component
class CallerAddress {

    /** @return an address, or a word for calls that come from inside */
    String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? call.getRequest().getRemoteAddr()
                : "inside";
    }
}
