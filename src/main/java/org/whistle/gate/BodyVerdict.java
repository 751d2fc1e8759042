package org.whistle.gate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Says what was wrong with a body that {@link BodyGuard} stopped; whoever was reading it only knows that it broke off. */
final class BodyVerdict extends ValveBase {

    BodyVerdict() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        IOException broken = null;
        try {
            getNext().invoke(request, response);
        } catch (IOException failure) {
            broken = failure;
        }
        if (request.getAttribute(BodyGuard.BODY) instanceof MeasuredBody body
                && (body.isTooLong() || body.isTooSlow())
                && !response.isCommitted()) {
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            response.sendError(
                    body.isTooLong()
                            ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            : HttpServletResponse.SC_REQUEST_TIMEOUT);
        } else if (broken != null) {
            throw broken;
        }
    }
}
