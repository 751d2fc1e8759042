package org.whistle.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Date;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.whistle.workflow.UsedByModels;

/** Who stands where, and what a class of a kind looks like. */
@AnalyzeClasses(packages = "org.whistle", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {

    private static final DescribedPredicate<JavaClass> CONTROLLERS =
            metaAnnotatedWith(Controller.class).forSubtype();

    @ArchTest
    static final ArchRule controllers_stand_at_the_doors = classes()
            .that(CONTROLLERS)
            .should()
            .resideInAnyPackage(
                    "org.whistle..web..",
                    "org.whistle.portal..",
                    "org.whistle.workflow.tasklist..",
                    "org.whistle.workflow.cockpit..")
            .andShould()
            .bePackagePrivate()
            .because("a module's root is its facade; what talks HTTP stands in a package of its own and is called by "
                    + "nobody");

    @ArchTest
    static final ArchRule facades_do_not_know_the_doors = noClasses()
            .that()
            .resideOutsideOfPackages("org.whistle..web..", "org.whistle.workflow.tasklist..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.whistle..web..")
            .because("a door may be replaced without touching what lies behind it");

    @ArchTest
    static final ArchRule delegates_are_named_hidden_and_listed = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .bePackagePrivate()
            .andShould()
            .beAnnotatedWith(UsedByModels.class)
            .because("a model names a delegate by its bean, and no code does");

    @ArchTest
    static final ArchRule listeners_are_named_hidden_and_listed = classes()
            .that(assignableTo(ExecutionListener.class).or(assignableTo(TaskListener.class)))
            .should()
            .haveSimpleNameEndingWith("Listener")
            .andShould()
            .bePackagePrivate()
            .andShould(ArchConditions.beAnnotatedWith(UsedByModels.class)
                    .or(ArchConditions.beAnnotatedWith(Component.class)))
            .because("a model names a listener by its bean, and no code does; one that every task has is built in");

    @ArchTest
    static final ArchRule a_delegate_knows_one_facade = constructors()
            .that()
            .areDeclaredInClassesThat()
            .implement(JavaDelegate.class)
            .should(haveOneParameter())
            .because("a step of a process is one call of one facade; what needs two belongs behind one of them");

    @ArchTest
    static final ArchRule what_a_bean_needs_comes_through_its_constructor = noFields()
            .that()
            .areDeclaredInClassesThat(
                    describe("Spring makes", type -> !type.getName().equals("org.whistle.workflow.rest.ProblemMapper")))
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("a class that can be made without Spring is tested without Spring; "
                    + "only what JAX-RS makes has no other way");

    @ArchTest
    static final ArchRule time_is_an_instant = noClasses()
            .that()
            .resideOutsideOfPackage("org.whistle.workflow..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class)
            .because("only the engine still speaks of java.util.Date");

    private static ArchCondition<JavaConstructor> haveOneParameter() {
        return new ArchCondition<>("have one parameter") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int parameters = constructor.getParameters().size();
                events.add(new SimpleConditionEvent(
                        constructor,
                        parameters == 1,
                        "%s takes %d parameters".formatted(constructor.getFullName(), parameters)));
            }
        };
    }
}
