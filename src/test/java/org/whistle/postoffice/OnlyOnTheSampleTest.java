package org.whistle.postoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

class OnlyOnTheSampleTest {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withUserConfiguration(Everything.class)
            .withBean(InstantSource.class, InstantSource::system)
            .withPropertyValues("whistle.zone=Asia/Shanghai");

    @Configuration(proxyBeanMethods = false)
    @ComponentScan
    @EnableConfigurationProperties(PostOfficeSettings.class)
    static class Everything {}

    @Test
    void the_sample_has_a_post_office_and_a_page_of_it() {
        application.run(sample -> assertThat(sample)
                .hasSingleBean(PostOffice.class)
                .hasSingleBean(JavaMailSender.class)
                .hasBean("postOfficeController"));
    }

    @Test
    void where_the_operator_names_a_mail_server_that_one_is_written_to() {
        application.withPropertyValues("spring.mail.host=mail.example.org").run(sample -> assertThat(sample)
                .hasSingleBean(PostOffice.class)
                .doesNotHaveBean(JavaMailSender.class));
    }

    @Test
    void a_database_of_ones_own_has_neither() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example.org/whistle")
                .run(own -> assertThat(own)
                        .hasNotFailed()
                        .doesNotHaveBean(PostOffice.class)
                        .doesNotHaveBean(JavaMailSender.class)
                        .doesNotHaveBean("postOfficeController"));
    }
}
