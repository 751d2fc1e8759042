package org.whistle.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whistle.correspondence.ReadMail.Enclosed;
import org.whistle.problem.Excerpt;

/** The parts of a mail: its texts, its pictures, and the names of what is not kept. Nothing packed is opened. */
final class MailParts {

    private static final int MOST_PARTS = 20;
    private static final int DEEPEST = 8;
    /** Of all texts of a mail together, in letters; each is read, sealed and shown as a whole. */
    static final int MOST_WORDS = 256 << 10;

    private static final int MOST_BYTES = 1 << 20;
    /** As large as a picture of a case may be, and a little more, so that it is refused for that. */
    private static final int LARGEST_PICTURE = 10 << 20;

    private static final List<String> PHOTOS = List.of("image/jpeg", "image/png", "image/webp");
    /** In bytes. */
    private static final int LARGEST_LOGO = 24 << 10;

    private static final List<String> CARDS = List.of("text/vcard", "text/x-vcard", "text/directory", "text/calendar");

    private static final List<String> SIGNATURES =
            List.of("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature");

    private final List<MailText> texts = new ArrayList<>();
    private final List<Enclosed> pictures = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private int parts;
    private int words;

    static MailParts of(Part mail) throws MessagingException {
        MailParts found = new MailParts();
        found.walk(mail, 0);
        return found;
    }

    String whole() {
        return joined(MailText::whole).strip();
    }

    /** Where nothing of one's own is left, all is shown: a mail is never empty for being read wrongly. */
    String own() {
        String own = joined(MailText::own);
        return OwnWords.of(own.isBlank() ? whole() : own);
    }

    private String joined(Function<MailText, String> words) {
        return texts.stream().map(words).collect(Collectors.joining("\n"));
    }

    List<Enclosed> pictures() {
        return pictures;
    }

    List<String> leftOut() {
        return leftOut;
    }

    private void walk(Part part, int depth) throws MessagingException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            leftOut.add("…");
            return;
        }
        try {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
                int before = texts.size();
                for (int place = 0; place < several.getCount() && parts <= MOST_PARTS; place++) {
                    walk(several.getBodyPart(place), depth + 1);
                }
                if (part.isMimeType("multipart/alternative")) {
                    choose(texts.subList(before, texts.size()));
                }
            } else {
                take(part);
            }
        } catch (IOException | ParseException unreadable) {
            leftOut.add(nameOf(part));
        }
    }

    private void take(Part part) throws MessagingException, IOException {
        boolean inline = !Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
        if (inline && (part.isMimeType("text/plain") || part.isMimeType("text/html"))) {
            texts.add(new MailText(text(part), part.isMimeType("text/html")));
        } else if (isAny(part, SIGNATURES) || isTrimming(part) || inline && isLogo(part)) {
            // nobody meant to send it, and nobody misses it
            return;
        } else if (part.isMimeType("image/*")) {
            picture(part);
        } else {
            leftOut.add(nameOf(part));
        }
    }

    /** A card or an appointment that a mail program put beside the words; what says nothing of itself was attached. */
    private static boolean isTrimming(Part part) throws MessagingException {
        return isAny(part, CARDS) && Part.INLINE.equalsIgnoreCase(disposition(part));
    }

    /** A small drawing that a letterhead is made of; of what may be a photo each is kept. */
    private static boolean isLogo(Part part) throws MessagingException, IOException {
        return part.isMimeType("image/*")
                && !isAny(part, PHOTOS)
                && part instanceof MimePart letterhead
                && letterhead.getContentID() != null
                && read(part, LARGEST_LOGO + 1).length <= LARGEST_LOGO;
    }

    private static boolean isAny(Part part, List<String> types) throws MessagingException {
        for (String type : types) {
            if (part.isMimeType(type)) {
                return true;
            }
        }
        return false;
    }

    /** The same words twice: those without markup are taken, where there are any. */
    private static void choose(List<MailText> same) {
        if (same.stream().anyMatch(text -> !text.isHtml() && !text.isBlank())) {
            same.removeIf(MailText::isHtml);
        }
    }

    private void picture(Part part) throws MessagingException, IOException {
        byte[] file = read(part, LARGEST_PICTURE + 1);
        if (file.length > LARGEST_PICTURE) {
            leftOut.add(nameOf(part));
        } else {
            pictures.add(new Enclosed(nameOf(part), file));
        }
    }

    private String text(Part part) throws MessagingException, IOException {
        String text = Charsets.decode(read(part, MOST_BYTES), charset(part)).replace("\u0000", "");
        int room = MOST_WORDS - words;
        String kept = room == 0 ? "" : Excerpt.of(text, room);
        if (kept.length() < text.length()) {
            leftOut.add("…");
        }
        words += kept.length();
        return kept;
    }

    private static byte[] read(Part part, int most) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(most);
        }
    }

    private static String charset(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getParameter("charset");
        } catch (ParseException unreadable) {
            return null;
        }
    }

    private static String disposition(Part part) throws MessagingException {
        try {
            return part.getDisposition();
        } catch (ParseException unreadable) {
            return Part.ATTACHMENT;
        }
    }

    private static String nameOf(Part part) throws MessagingException {
        try {
            String name = HeaderText.of(part.getFileName());
            return name.isEmpty() ? HeaderText.of(part.getContentType()) : name;
        } catch (ParseException unreadable) {
            return "?";
        }
    }
}
