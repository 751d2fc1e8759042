package org.whistle.workflow.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRegistration;
import java.util.EnumSet;
import org.camunda.bpm.engine.IdentityService;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What stands before the engine's REST interfaces. */
@Configuration(proxyBeanMethods = false)
class RestDoors {

    private static final String ENGINE_REST = "/engine-rest/*";
    private static final String WEB_APPLICATIONS = "/camunda/api/*";

    /** After Spring Security has asked who it is. */
    @Bean
    FilterRegistrationBean<EngineSignIn> engineSignIn(IdentityService identity) {
        return before(new EngineSignIn(identity), SecurityProperties.DEFAULT_FILTER_ORDER + 4, ENGINE_REST);
    }

    @Bean
    FilterRegistrationBean<NoExpressions> noExpressions(ProblemWriter problems) {
        return before(
                new NoExpressions(problems),
                SecurityProperties.DEFAULT_FILTER_ORDER + 2,
                ENGINE_REST,
                WEB_APPLICATIONS);
    }

    /** Before the engine knows who calls, because it looks at every task; behind the one that keeps the body. */
    @Bean
    FilterRegistrationBean<FormFieldsOnly> formFieldsOnly(TaskForms forms, ProblemWriter problems, ObjectMapper json) {
        return before(
                new FormFieldsOnly(forms, problems, json),
                SecurityProperties.DEFAULT_FILTER_ORDER + 3,
                ENGINE_REST,
                WEB_APPLICATIONS);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> before(
            F filter, int order, String... patterns) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(patterns);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        registration.setOrder(order);
        registration.setAsyncSupported(true);
        return registration;
    }

    /** Takes the name before the web applications register theirs, which then leave it alone. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ServletContextInitializer webApplicationsRestInterface() {
        return context -> {
            ServletRegistration.Dynamic servlet = context.addServlet("Engine Api", ServletContainer.class);
            servlet.addMapping("/camunda/api/engine/*");
            servlet.setInitParameter(
                    ServletProperties.JAXRS_APPLICATION_CLASS, WebApplicationsRestInterface.class.getName());
            servlet.setAsyncSupported(true);
        };
    }
}
