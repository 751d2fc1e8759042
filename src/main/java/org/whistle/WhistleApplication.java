package org.whistle;

import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.whistle.hotline.ImportCommand;
import org.whistle.privacy.RotateKeysCommand;
import org.whistle.rates.RebuildCommand;
import org.whistle.retention.RetentionCommand;
import org.whistle.seal.SealCommand;
import org.whistle.seal.VerifyCommand;
import org.whistle.supervision.RebuildFiguresCommand;

/** Whistle 吹哨: carries a resident's request through the closed loop. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Whistle", sharedModules = "problem")
public class WhistleApplication {

    /** What is done and left, instead of serving people; each answers with what the process exits with. */
    private static final Map<String, ToIntFunction<String[]>> COMMANDS = Map.of(
            ImportCommand.NAME, words -> ImportCommand.run(WhistleApplication.class, words),
            RebuildCommand.NAME, words -> RebuildCommand.run(WhistleApplication.class, words),
            RebuildFiguresCommand.NAME, words -> RebuildFiguresCommand.run(WhistleApplication.class, words),
            RetentionCommand.NAME, words -> RetentionCommand.run(WhistleApplication.class, words),
            RotateKeysCommand.NAME, words -> RotateKeysCommand.run(WhistleApplication.class, words),
            SealCommand.NAME, words -> SealCommand.run(WhistleApplication.class, words),
            VerifyCommand.NAME, VerifyCommand::run);

    public static void main(String[] args) {
        ToIntFunction<String[]> command = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (command != null) {
            System.exit(command.applyAsInt(args));
        }
        SpringApplication.run(WhistleApplication.class, args);
    }
}
