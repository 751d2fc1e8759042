package org.whistle.correspondence;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.whistle.postoffice.OwnMailbox;
import org.whistle.postoffice.PostOffice;

/** Which mailbox is emptied: the operator's; without one, on the sample, that of its post office. */
@Component
class Mailboxes {

    private final InboxSettings settings;
    private final ObjectProvider<PostOffice> sample;

    Mailboxes(InboxSettings settings, ObjectProvider<PostOffice> sample) {
        this.settings = settings;
        this.sample = sample;
    }

    Optional<InboxSettings> find() {
        return settings.isOn()
                ? Optional.of(settings)
                : Optional.ofNullable(sample.getIfAvailable()).map(this::of);
    }

    private InboxSettings of(PostOffice office) {
        OwnMailbox mailbox = office.mailbox();
        return new InboxSettings(
                office.host(),
                office.imapPort(),
                InboxSettings.Security.NONE,
                mailbox.login(),
                mailbox.password(),
                settings.folder(),
                settings.processed(),
                settings.kept());
    }
}
