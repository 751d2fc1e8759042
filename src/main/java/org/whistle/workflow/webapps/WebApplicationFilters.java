package org.whistle.workflow.webapps;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.whistle.access.WebApplications;

/** What stands before Camunda's web applications instead of their own sign-in. */
@Configuration(proxyBeanMethods = false)
class WebApplicationFilters {

    /** Of the session and its token Spring Security takes care, for all pages alike. */
    private static final List<String> NOT_NEEDED = List.of("CsrfPreventionFilter", "SessionCookieFilter");

    /** After Spring Security, and behind what looks at bodies in nobody's name; it bears the name of Camunda's own. */
    @Bean
    FilterRegistrationBean<SignedInCaller> signedInCaller(IdentityService identity, WebApplications applications) {
        FilterRegistrationBean<SignedInCaller> registration =
                new FilterRegistrationBean<>(new SignedInCaller(identity, applications));
        registration.setName("Authentication Filter");
        registration.addUrlPatterns("/camunda/api/*", "/camunda/app/*");
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 5);
        registration.setAsyncSupported(true);
        return registration;
    }

    /** After Spring Security, so that our own answers there keep the policy of our own pages. */
    @Bean
    FilterRegistrationBean<NonceOfItsOwn> nonceOfItsOwn() {
        FilterRegistrationBean<NonceOfItsOwn> registration = new FilterRegistrationBean<>(new NonceOfItsOwn());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 4);
        registration.setAsyncSupported(true);
        return registration;
    }

    /** Nearer to the page than what says who has come. */
    @Bean
    FilterRegistrationBean<PluginsOfRole> pluginsOfRole() {
        FilterRegistrationBean<PluginsOfRole> registration = new FilterRegistrationBean<>(new PluginsOfRole());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 6);
        registration.setAsyncSupported(true);
        return registration;
    }

    /** Takes the names before Camunda registers its filters, and puts nothing before any address. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ServletContextInitializer noFiltersOfItsOwn() {
        Filter nothing = (request, response, chain) -> chain.doFilter(request, response);
        return context -> NOT_NEEDED.forEach(name -> context.addFilter(name, nothing));
    }
}
