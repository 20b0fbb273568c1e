package io.cityops.search.ogc.pages;

import io.cityops.search.layers.Language;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A page to read, written as it goes along. Nothing gets into it without being made harmless. */
public final class Page {

    private static final String STYLE = """
            body { margin: 0; font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; color: #1f1f1f; background: #f4f6f8 }
            nav, main { max-width: 60rem; margin: auto; padding: 1rem }
            main { background: #fff; border-top: 3px solid #0b57d0; border-radius: .5rem }
            h1 { margin-top: 0; font-size: 1.5rem; line-height: 1.3 }
            h2 { font-size: 1.2rem }
            a { color: #0b57d0 }
            li { padding: .2rem 0; overflow-wrap: anywhere }
            nav ol { display: flex; flex-wrap: wrap; gap: 0 .5rem; margin: 0; padding: 0; list-style: none }
            nav li + li::before { content: "›"; margin-inline-end: .5rem }
            .wide { overflow-x: auto }
            .wide td { min-width: 4.5em }
            .wide td:first-child { min-width: 8em }
            .wide thead th { overflow-wrap: normal; white-space: nowrap }
            table { border-collapse: collapse; width: 100% }
            caption { text-align: start; padding-bottom: .5rem }
            th, td { padding: .5rem; border-bottom: 1px solid #d0d0d0; text-align: start; vertical-align: top; overflow-wrap: anywhere }
            th { background: #f5f5f5 }
            tbody th { width: 35% }
            @media (prefers-color-scheme: dark) {
              body { color: #e8e8e8; background: #000 }
              main { background: #141414; border-color: #8ab4f8 }
              a { color: #8ab4f8 }
              th { background: #262626 }
              th, td { border-color: #444 }
            }
            """;

    private final StringBuilder html = new StringBuilder();

    /**
     * Begins a page.
     *
     * @param trail what it is a part of, the whole first
     */
    public Page(Language language, String title, List<Link> trail) {
        html.append("<!doctype html>\n<html lang=\"")
                .append(language.tag())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(safe(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        if (!trail.isEmpty()) {
            html.append("<nav>\n<ol>\n");
            trail.forEach(link -> html.append("<li>").append(anchor(link)).append("</li>\n"));
            html.append("</ol>\n</nav>\n");
        }
        html.append("<main>\n<h1>").append(safe(title)).append("</h1>\n");
    }

    public Page text(String text) {
        html.append("<p>").append(safe(text)).append("</p>\n");
        return this;
    }

    public Page heading(String heading) {
        html.append("<h2>").append(safe(heading)).append("</h2>\n");
        return this;
    }

    /** Where it goes on; who reads a page needs no link to it. */
    public Page links(List<Link> links) {
        html.append("<ul>\n");
        links.stream()
                .filter(link -> !link.rel().equals("self"))
                .forEach(link -> html.append("<li>").append(anchor(link)).append("</li>\n"));
        html.append("</ul>\n");
        return this;
    }

    /** A table of things, one a row; one that is too wide for a phone is moved sideways, also by keyboard. */
    public Page table(String caption, List<String> heads, List<List<Cell>> rows) {
        html.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(safe(caption))
                .append("\">\n<table>\n<caption>")
                .append(safe(caption))
                .append("</caption>\n<thead><tr>");
        heads.forEach(
                head -> html.append("<th scope=\"col\">").append(safe(head)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (var row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(cell.html()).append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n</div>\n");
        return this;
    }

    /** What is known of one thing. */
    public Page facts(List<Fact> facts) {
        html.append("<table>\n<tbody>\n");
        facts.forEach(fact -> html.append("<tr><th scope=\"row\">")
                .append(safe(fact.name()))
                .append("</th><td>")
                .append(safe(fact.value()))
                .append("</td></tr>\n"));
        html.append("</tbody>\n</table>\n");
        return this;
    }

    /** The same for programs that read pages. It is no script: browsers do not run it, and nothing in it can end it. */
    public Page data(String jsonLd) {
        html.append("<script type=\"application/ld+json\">")
                .append(jsonLd.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
                .append("</script>\n");
        return this;
    }

    public String end() {
        return html + "</main>\n</body>\n</html>\n";
    }

    private static String anchor(Link link) {
        return "<a rel=\"%s\" type=\"%s\" href=\"%s\">%s</a>"
                .formatted(safe(link.rel()), safe(link.type()), safe(link.href()), safe(link.title()));
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** A place in a table. */
    public record Cell(String html) {

        public static Cell of(String text) {
            return new Cell(safe(text));
        }

        public static Cell of(Link link) {
            return new Cell(anchor(link));
        }
    }

    public record Fact(String name, String value) {}
}
