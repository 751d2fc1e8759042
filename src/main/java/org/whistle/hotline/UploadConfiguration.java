package org.whistle.hotline;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Larger uploads are parked in a folder of ours: the server's own one is never looked at again after a crash. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    @Bean
    MultipartConfigElement multipartConfigElement(
            MultipartProperties uploads, @Value("${whistle.embedded.home}") Path home, InstantSource now) {
        uploads.setLocation(UploadFolder.prepare(home, now.instant()).toString());
        return uploads.createMultipartConfig();
    }
}
