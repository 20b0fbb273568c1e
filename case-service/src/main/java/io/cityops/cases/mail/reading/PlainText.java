package io.cityops.cases.mail.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Text that can be shown anywhere: without markup, controls, and marks that turn the direction of writing. */
final class PlainText {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "title", "template", "noscript", "object");
    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "pre",
            "blockquote",
            "section",
            "article",
            "header",
            "footer");
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff&&[^\\n]]");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00a0]{2,}");
    private static final Pattern END_OF_LINE = Pattern.compile("[ \\u00a0]+\\n");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private PlainText() {}

    static String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        var seen = CONTROLS.matcher(lines).replaceAll("");
        var tight = END_OF_LINE.matcher(BLANKS.matcher(seen).replaceAll(" ")).replaceAll("\n");
        return EMPTY_LINES.matcher(tight).replaceAll("\n\n").strip();
    }

    /** What a page would say; no style, picture or frame of it is loaded. */
    static String ofHtml(String html) {
        var said = new StringBuilder();
        Jsoup.parse(html).body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    said.append(text.getWholeText().replaceAll("\\s+", " "));
                    return FilterResult.CONTINUE;
                }
                if (node instanceof Element element && UNSEEN.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                breakAt(node);
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                breakAt(node);
                return FilterResult.CONTINUE;
            }

            private void breakAt(Node node) {
                var breaks = node instanceof Element element && LINES.contains(element.normalName());
                if (breaks && !said.isEmpty() && said.charAt(said.length() - 1) != '\n') {
                    said.append('\n');
                }
            }
        });
        return said.toString().replaceAll("\\n ", "\n");
    }
}
