package org.whistle.notification.mail;

import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.whistle.notification.CarrierFailure;
import org.whistle.notification.CarrierFailure.Remedy;

/** The line to the mail server, and what its answers are about. */
@Component
class MailLine {

    private final ObjectProvider<JavaMailSender> sender;
    private final MailCircuit circuit;

    MailLine(ObjectProvider<JavaMailSender> sender, MailCircuit circuit) {
        this.sender = sender;
        this.circuit = circuit;
    }

    SMTPMessage blank() {
        return new SMTPMessage(sender.getObject().createMimeMessage().getSession());
    }

    /** @throws CarrierFailure when the server did not take it */
    void hand(MimeMessage mail) {
        try {
            sender.getObject().send(mail);
            circuit.close();
        } catch (MailException refused) {
            CarrierFailure failure = SmtpAnswers.told(refused);
            if (failure.remedy() == Remedy.WAIT) {
                throw circuit.open(failure.code());
            }
            circuit.close();
            throw failure;
        }
    }
}
