package org.whistle.problem;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** The two languages we speak; whoever asks for neither gets Chinese. */
@Configuration(proxyBeanMethods = false)
public class Languages {

    /** Whether somebody is spoken to in English. */
    public static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ChosenLanguage();
    }
}
