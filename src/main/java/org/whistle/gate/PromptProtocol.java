package org.whistle.gate;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Constants;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP/1.1, whose heads have to be there in time. Tomcat only minds silence, so a byte now and then would hold a line
 * for hours. Public because Tomcat makes it.
 */
public final class PromptProtocol extends Http11NioProtocol {

    private static final long NOT_BEGUN = -1;

    private Duration slowHeaders = Duration.ofSeconds(20);
    private ScheduledFuture<?> looking;

    void setSlowHeaders(Duration slowHeaders) {
        this.slowHeaders = slowHeaders;
    }

    @Override
    public void start() throws Exception {
        super.start();
        looking = getUtilityExecutor().scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looking != null) {
            looking.cancel(false);
        }
        super.stop();
    }

    private void look() {
        long earliest = System.nanoTime() - slowHeaders.toNanos();
        getEndpoint().getConnections().stream()
                .filter(line -> hasBegunBefore(earliest, line))
                .forEach(SocketWrapperBase::close);
    }

    /** Whether the line has said something, but not yet what it wants. */
    private static boolean hasBegunBefore(long earliest, SocketWrapperBase<?> line) {
        if (!(line.getCurrentProcessor() instanceof AbstractProcessor processor)) {
            return false;
        }
        Request request = processor.getRequest();
        int stage = request.getRequestProcessor().getStage();
        return request.getStartTimeNanos() != NOT_BEGUN
                && request.getStartTimeNanos() - earliest < 0
                && (stage == Constants.STAGE_PARSE || stage == Constants.STAGE_ENDED);
    }
}
