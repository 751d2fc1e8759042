package org.whistle.notification.mail;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Letters as plain text are templates too; all others are HTML. */
@Configuration(proxyBeanMethods = false)
class PlainTemplates {

    @Bean
    ClassLoaderTemplateResolver plainLetters() {
        ClassLoaderTemplateResolver letters = new ClassLoaderTemplateResolver();
        letters.setPrefix("templates/");
        letters.setResolvablePatterns(Set.of("mail/*.txt"));
        letters.setTemplateMode(TemplateMode.TEXT);
        letters.setCharacterEncoding(StandardCharsets.UTF_8.name());
        letters.setCheckExistence(true);
        letters.setOrder(1);
        return letters;
    }
}
