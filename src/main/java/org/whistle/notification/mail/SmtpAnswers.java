package org.whistle.notification.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.whistle.notification.CarrierFailure;
import org.whistle.notification.CarrierFailure.Remedy;

/**
 * What a mail server's answer is about (RFC 5321, 4.2.1): 5 is for good and 4 for now. An answer to the recipient or to
 * the letter concerns this one; an answer to us, or none at all, concerns everybody.
 */
final class SmtpAnswers {

    private static final int CLOSING = 421;

    private SmtpAnswers() {}

    /** @return without what the server said, which may quote the address */
    static CarrierFailure told(MailException refused) {
        List<Throwable> causes = causes(refused);
        for (Throwable cause : causes) {
            if (cause instanceof SMTPAddressFailedException address) {
                return ofRecipient(address.getReturnCode());
            }
        }
        return causes.stream()
                .map(SmtpAnswers::ofServer)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new CarrierFailure(Remedy.WAIT, "unreachable", null));
    }

    private static Optional<CarrierFailure> ofServer(Throwable cause) {
        if (cause instanceof AuthenticationFailedException) {
            return Optional.of(new CarrierFailure(Remedy.WAIT, "sign-in", null));
        }
        if (cause instanceof SMTPSenderFailedException sender) {
            return Optional.of(new CarrierFailure(Remedy.WAIT, "sender-" + sender.getReturnCode(), null));
        }
        if (!(cause instanceof SMTPSendFailedException letter) || letter.getReturnCode() <= 0) {
            return Optional.empty();
        }
        boolean toUs = letter.getCommand() != null && letter.getCommand().startsWith("MAIL");
        return Optional.of(
                toUs
                        ? new CarrierFailure(Remedy.WAIT, "sender-" + letter.getReturnCode(), null)
                        : ofRecipient(letter.getReturnCode()));
    }

    private static CarrierFailure ofRecipient(int code) {
        Remedy remedy = code == CLOSING ? Remedy.WAIT : code >= 500 ? Remedy.GIVE_UP : Remedy.TRY_AGAIN;
        return new CarrierFailure(remedy, "smtp-" + code, null);
    }

    /** The chain of a failure of JavaMail goes on beside the causes, and that of Spring for each mail. */
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> found = new ArrayList<>();
        collect(failure, found);
        return found;
    }

    private static void collect(Throwable failure, List<Throwable> found) {
        if (failure == null || found.contains(failure)) {
            return;
        }
        found.add(failure);
        collect(failure.getCause(), found);
        if (failure instanceof MessagingException mail) {
            collect(mail.getNextException(), found);
        }
        if (failure instanceof MailSendException several) {
            several.getFailedMessages().values().forEach(each -> collect(each, found));
        }
    }
}
