package io.cityops.search.ogc;

import io.cityops.search.layers.Language;
import io.cityops.search.ogc.asked.OgcProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** How a client wants to be answered: as data, as a page to read, or in the words of schema.org. */
enum Representation {
    JSON("json"),
    HTML("html"),
    JSON_LD("jsonld");

    private static final Set<Representation> USUAL = Set.of(JSON, HTML);
    private static final MediaType LINKED_DATA = MediaType.parseMediaType("application/ld+json");

    private final String code;

    Representation(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /**
     * What a request asks for: by {@code f}, or else by its header.
     *
     * @param beside what the resource can be shown as beside data and a page
     * @throws OgcProblem when {@code f} is something else
     */
    static Manner of(HttpServletRequest request, Representation... beside) throws HttpMediaTypeNotAcceptableException {
        var offered = beside.length == 0 ? USUAL : Set.of(values());
        var asked = request.getParameter("f");
        return new Manner(
                asked == null ? accepted(request.getHeader(HttpHeaders.ACCEPT), offered) : named(asked, offered),
                Language.of(request));
    }

    private static Representation named(String asked, Set<Representation> offered) {
        return offered.stream()
                .filter(one -> one.code.equals(asked))
                .findFirst()
                .orElseThrow(() -> OgcProblem.parameter(
                        "f",
                        "f is one of "
                                + offered.stream()
                                        .map(Representation::code)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static Representation accepted(@Nullable String header, Set<Representation> offered)
            throws HttpMediaTypeNotAcceptableException {
        if (header == null || header.isBlank()) {
            return JSON;
        }
        try {
            var wanted = MediaType.parseMediaTypes(header);
            MimeTypeUtils.sortBySpecificity(wanted);
            wanted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
            for (var type : wanted) {
                if (offered.contains(JSON_LD) && type.isPresentIn(List.of(LINKED_DATA))) {
                    return JSON_LD;
                }
                if (type.includes(MediaType.APPLICATION_JSON)
                        || type.getSubtype().endsWith("json")) {
                    return JSON;
                }
                if (type.includes(MediaType.TEXT_HTML)) {
                    return HTML;
                }
            }
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException(String.valueOf(e.getMessage()));
        }
        throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML));
    }

    /** A representation, in a language. */
    record Manner(Representation as, Language language) {

        boolean isPage() {
            return as == HTML;
        }
    }
}
