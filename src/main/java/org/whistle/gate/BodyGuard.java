package org.whistle.gate;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;

/**
 * Measures every body, whoever reads it: Tomcat itself reads forms and files, so a filter would see too little. What is
 * left unread is read here as well, as long as it comes quickly; else the line is cut.
 */
final class BodyGuard extends ValveBase {

    static final String BODY = MeasuredBody.class.getName();

    private final Senders senders = new Senders();
    private final Duration grace;

    BodyGuard(Duration grace) {
        super(true);
        this.grace = grace;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        InputBuffer unmeasured = wire.getInputBuffer();
        MeasuredBody body = new MeasuredBody(
                unmeasured, Caller.at(request), senders, BodyLimit.at(String.valueOf(request.getRequestURI())), grace);
        wire.setInputBuffer(body);
        request.setAttribute(BODY, body);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync() && !wire.hasExpectation() && !wire.isFinished()) {
                response.finishResponse();
                drain(body, wire);
            }
        } finally {
            wire.setInputBuffer(unmeasured);
        }
    }

    private static void drain(MeasuredBody body, org.apache.coyote.Request wire) {
        try {
            body.drain();
        } catch (IOException unwilling) {
            wire.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
