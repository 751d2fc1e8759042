package org.whistle.cost;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Counts how often the application waits for the database: executions (a batch is one), commits and rollbacks. */
@Component
class RoundTripCounter implements BeanPostProcessor, QueryExecutionListener {

    private static final AtomicLong EXECUTIONS = new AtomicLong();
    private static final AtomicLong COMMITS = new AtomicLong();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source)
                        .listener(this)
                        .afterMethod(RoundTripCounter::countCommit)
                        .build()
                : bean;
    }

    private static void countCommit(MethodExecutionContext call) {
        String method = call.getMethod().getName();
        if (method.equals("commit") || method.equals("rollback")) {
            COMMITS.incrementAndGet();
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        EXECUTIONS.incrementAndGet();
    }

    static void reset() {
        EXECUTIONS.set(0);
        COMMITS.set(0);
    }

    static long commits() {
        return COMMITS.get();
    }

    static long roundTrips() {
        return EXECUTIONS.get() + COMMITS.get();
    }
}
