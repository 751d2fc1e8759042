package org.whistle.postoffice;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** In force only on the embedded sample. Where the operator names a mail server, that one is written to instead. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class PostOfficeConfiguration {

    private static final int PATIENCE = 10_000;

    @Bean
    PostOffice postOffice(PostOfficeSettings settings) {
        return PostOffice.open(settings);
    }

    @Bean
    TextGateway textGateway(PostOfficeSettings settings, InstantSource now, Environment environment) {
        return TextGateway.open(settings.gatewayPort(), now, environment);
    }

    // no class of its own inside this one: the scan would find it where this one is not in force
    @Bean
    @ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "sample")
    JavaMailSender sampleMailSender(PostOffice office) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(office.host());
        sender.setPort(office.smtpPort());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", PATIENCE);
        sender.getJavaMailProperties().put("mail.smtp.timeout", PATIENCE);
        return sender;
    }
}
