package org.whistle.correspondence;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words of an HTML mail, line by line. Strangers write it: it is walked through once, whatever stands in it, and where
 * it has more elements than a person writes, the rest is left.
 */
final class HtmlText implements NodeFilter {

    static final int MOST_ELEMENTS = 20_000;
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "template", "noscript");
    private static final Pattern HIDING = Pattern.compile("display:\\s*+none", Pattern.CASE_INSENSITIVE);

    private enum Wanted {
        WHOLE,
        OWN
    }

    private final Wanted wanted;
    private final StringBuilder text = new StringBuilder();
    /** What follows in these is an earlier mail. */
    private final Set<Node> ended = Collections.newSetFromMap(new IdentityHashMap<>());

    private int elements;

    private HtmlText(Wanted wanted) {
        this.wanted = wanted;
    }

    /** @return everything, earlier mails too */
    static String whole(String html) {
        return of(html, Wanted.WHOLE);
    }

    /** @return what stands in no earlier mail */
    static String own(String html) {
        return of(html, Wanted.OWN);
    }

    private static String of(String html, Wanted wanted) {
        Document document = Jsoup.parse(html);
        HtmlText found = new HtmlText(wanted);
        document.body().filter(found);
        return lines(found.text.toString().replace('\u00A0', ' '));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words && !ended.contains(node.parent())) {
            text.append(words.text());
        } else if (node instanceof Element element) {
            return head(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult head(Element element) {
        if (++elements > MOST_ELEMENTS) {
            text.append("\n…");
            return FilterResult.STOP;
        }
        if (isUnseen(element) || wanted == Wanted.OWN && isEarlier(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.nameIs("br")) {
            text.append('\n');
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && (element.isBlock() || element.nameIs("tr"))) {
            text.append('\n');
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || HIDING.matcher(element.attr("style")).find();
    }

    /** As Gmail, Apple Mail, 163 and Outlook mark it, in this order; in the last one it is all that follows. */
    private boolean isEarlier(Element element) {
        if (element.id().equals("divRplyFwdMsg")) {
            ended.add(element.parent());
        }
        return ended.contains(element.parent())
                || element.hasClass("gmail_quote")
                || element.nameIs("blockquote")
                        && (element.attr("type").equalsIgnoreCase("cite")
                                || element.id().equals("isReplyContent"));
    }

    private static String lines(String text) {
        StringBuilder lines = new StringBuilder();
        text.lines().forEach(line -> lines.append(line.strip()).append('\n'));
        return lines.toString().replaceAll("\\n{3,}+", "\n\n").strip();
    }
}
