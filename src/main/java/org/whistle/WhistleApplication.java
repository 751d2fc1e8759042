package org.whistle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.whistle.hotline.ImportCommand;
import org.whistle.privacy.RotateKeysCommand;
import org.whistle.rates.RebuildCommand;
import org.whistle.seal.SealCommand;
import org.whistle.seal.VerifyCommand;

/** Whistle 吹哨: carries a resident's request through the closed loop. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Whistle", sharedModules = "problem")
public class WhistleApplication {

    public static void main(String[] args) {
        if (ImportCommand.isAskedFor(args)) {
            System.exit(ImportCommand.run(WhistleApplication.class, args));
        }
        if (RebuildCommand.isAskedFor(args)) {
            System.exit(RebuildCommand.run(WhistleApplication.class, args));
        }
        if (SealCommand.isAskedFor(args)) {
            System.exit(SealCommand.run(WhistleApplication.class, args));
        }
        if (VerifyCommand.isAskedFor(args)) {
            System.exit(VerifyCommand.run(args));
        }
        if (RotateKeysCommand.isAskedFor(args)) {
            System.exit(RotateKeysCommand.run(WhistleApplication.class, args));
        }
        SpringApplication.run(WhistleApplication.class, args);
    }
}
