package org.whistle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** One door to the engine. */
@AnalyzeClasses(packages = "org.whistle", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineIsolationTest {

    @ArchTest
    static final ArchRule only_the_workflow_module_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("org.whistle.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("another engine must be able to take its place by a change in one module; "
                    + "elsewhere call a facade or publish an event");

    @ArchTest
    static final ArchRule nobody_calls_the_workflow_module = noClasses()
            .that()
            .resideOutsideOfPackage("org.whistle.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.whistle.workflow..")
            .because("data flows from a door over a facade to an event that the workflow module listens to");

    @ArchTest
    static final ArchRule stages_use_only_the_engine_that_is_documented = noClasses()
            .that()
            .resideInAPackage("org.whistle.workflow..")
            .and()
            .resideOutsideOfPackages(
                    "org.whistle.workflow.engine..",
                    "org.whistle.workflow.rest..",
                    "org.whistle.workflow.staff..",
                    "org.whistle.workflow.guard..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..")
            .because("the insides of the engine change without notice; "
                    + "what needs them sets the engine up and stands in engine, guard, rest or staff");
}
