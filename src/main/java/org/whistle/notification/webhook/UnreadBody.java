package org.whistle.notification.webhook;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes a short body in and forgets it, so that the line can be used again; a longer one cuts the line. */
final class UnreadBody implements BodySubscriber<Void> {

    private static final long LONGEST = 64 << 10;

    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private long taken;

    @Override
    public CompletionStage<Void> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        taken += part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (taken > LONGEST) {
            subscription.cancel();
            done.complete(null);
        }
    }

    /** The status has come before. */
    @Override
    public void onError(Throwable cut) {
        done.complete(null);
    }

    @Override
    public void onComplete() {
        done.complete(null);
    }
}
