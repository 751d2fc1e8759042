package org.whistle.workflow.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.whistle.servicelevel.Deadlines;

/** What the engine does otherwise than by default; see the ADRs on history and on expressions. */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
// our schema stands before the engine makes its own tables
@DependsOnDatabaseInitialization
class EngineSetUp extends SpringBootProcessEnginePlugin {

    private final ListableBeanFactory beans;
    private final ObjectProvider<Deadlines> deadlines;
    private final RefusedExpressions refused;

    EngineSetUp(ListableBeanFactory beans, ObjectProvider<Deadlines> deadlines, RefusedExpressions refused) {
        this.beans = beans;
        this.deadlines = deadlines;
        this.refused = refused;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        historyIntoCaseFile(engine);
        ListedBeans listed = new ListedBeans(beans);
        engine.setBeans(listed);
        engine.setExpressionManager(new ListedBeansExpressions(listed, refused));
        engine.setBusinessCalendarManager(new WorkingTime(deadlines).calendars());
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new RetryOvertaken()));
        engine.setFailedJobCommandFactory(new SetBackTooEarly());
        noCode(engine);
        quiet(engine);
    }

    /** What comes from outside, in models, queries or variables, runs nothing and reads no file. */
    private void noCode(ProcessEngineConfigurationImpl engine) {
        engine.setScriptEngineResolver(new NoScripts(refused));
        engine.setArtifactFactory(new NoClasses(refused));
        DefaultDmnEngineConfiguration decisions =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(PlainFeel.factory(refused));
        engine.setDmnEngineConfiguration(decisions);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
    }

    private static void historyIntoCaseFile(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new CaseFileHistoryLevel()));
        engine.setHistory(CaseFileHistoryLevel.NAME);
        engine.setEnableDefaultDbHistoryEventHandler(false);
        // there is nothing to remove some day
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
    }

    /** What costs statements in every case and serves nobody here. */
    private static void quiet(ProcessEngineConfigurationImpl engine) {
        engine.setTaskMetricsEnabled(false);
        engine.setIdBlockSize(1_000);
        engine.setImplicitVariableUpdateDetectionEnabled(false);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // a caseworker's slip is no error of ours; whoever calls the engine logs what it cannot answer
        engine.setEnableCmdExceptionLogging(false);
    }
}
