package org.whistle.portal;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Links of pages are written as they stand in the template. */
@Configuration(proxyBeanMethods = false)
class PlainLinks {

    /**
     * Spring's filter looks for every link of every page whether it is a file, in all libraries, to put a version into its
     * address. Most links are none, and that was a third of what a page cost.
     */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> noVersionsInLinks() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setEnabled(false);
        return filter;
    }
}
