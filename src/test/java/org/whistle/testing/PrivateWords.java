package org.whistle.testing;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads every line that is logged while the tests run, stack traces included, and writes down those that hold something
 * personal or secret. The build fails when that file is there, see the enforcer in {@code pom.xml}.
 */
public class PrivateWords extends AppenderBase<ILoggingEvent> {

    /** Where offences are written down; the build begins without it. */
    public static final Path FILE = Path.of("target", "personal-data-in-logs.txt");

    private static final List<Pattern> FORBIDDEN = List.of(
            // telephone and ID card numbers, mail addresses
            Pattern.compile("(?<![\\w.-])(?:\\+?86[- ]?)?1[3-9]\\d{9}(?![\\w.-])"),
            Pattern.compile(
                    "(?<![\\w.-])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\w)"),
            Pattern.compile("[\\w.+-]+@(?:[\\w-]+\\.)+(?:org|com|net|cn)\\b"),
            // passwords, secrets of requests, tokens
            Pattern.compile(Pattern.quote(Http.PASSWORD)),
            Pattern.compile("(?i)secret[\"']?\\s*[=:]\\s*[\"']?[A-Za-z0-9_-]{20,}"),
            Pattern.compile("(?i)(?:Basic|Bearer) [A-Za-z0-9+/=_.-]{12,}"),
            // what residents of tests are called and say
            Pattern.compile("王建国|李小红|三官弄|王女士"));

    /** @return what of a line must not be logged; empty where all of it may */
    static Optional<String> in(String line) {
        return FORBIDDEN.stream()
                .map(pattern -> pattern.matcher(line))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group())
                .findFirst();
    }

    @Override
    protected void append(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            text.append('\n').append(ThrowableProxyUtil.asString(cause));
        }
        text.toString().lines().forEach(line -> in(line).ifPresent(
                        found -> writeDown(event.getLoggerName(), found, line)));
    }

    private static void writeDown(String logger, String found, String line) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE,
                    "%s logs “%s”: %s%n".formatted(logger, found, line),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
