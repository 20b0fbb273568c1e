package io.cityops.search.ogc;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A page to read, written as it goes along. Nothing gets into it without being made harmless. */
final class Page {

    private final StringBuilder html = new StringBuilder();

    Page(String title) {
        html.append("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(safe(title))
                .append("</title>\n</head>\n<body>\n<main>\n<h1>")
                .append(safe(title))
                .append("</h1>\n");
    }

    Page text(String text) {
        html.append("<p>").append(safe(text)).append("</p>\n");
        return this;
    }

    Page heading(String heading) {
        html.append("<h2>").append(safe(heading)).append("</h2>\n");
        return this;
    }

    Page links(List<Link> links) {
        html.append("<ul>\n");
        links.forEach(link -> html.append("<li>").append(anchor(link)).append("</li>\n"));
        html.append("</ul>\n");
        return this;
    }

    Page table(List<String> heads, List<List<Cell>> rows) {
        html.append("<table>\n<thead><tr>");
        heads.forEach(
                head -> html.append("<th scope=\"col\">").append(safe(head)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (var row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(cell.html()).append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
        return this;
    }

    String end() {
        return html + "</main>\n</body>\n</html>\n";
    }

    private static String anchor(Link link) {
        return "<a rel=\"%s\" type=\"%s\" href=\"%s\">%s</a>"
                .formatted(safe(link.rel()), safe(link.type()), safe(link.href()), safe(link.title()));
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    /** A place in a table. */
    record Cell(String html) {

        static Cell of(String text) {
            return new Cell(safe(text));
        }

        static Cell of(Link link) {
            return new Cell(anchor(link));
        }
    }
}
