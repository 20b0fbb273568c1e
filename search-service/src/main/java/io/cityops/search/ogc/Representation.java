package io.cityops.search.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** How a client wants to be answered: as data or as a page to read. */
enum Representation {
    JSON("json"),
    HTML("html");

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8);

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
     * @param allowed the parameters that the resource knows beside {@code f}
     * @throws OgcProblem when the request has other parameters, or one twice
     */
    static Representation of(HttpServletRequest request, String... allowed) throws HttpMediaTypeNotAcceptableException {
        var known = Set.of(allowed);
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("f") && !known.contains(name)) {
                throw OgcProblem.parameter(name, "There is no parameter '" + name + "' here.");
            }
            if (values.length > 1) {
                throw OgcProblem.parameter(name, "Give the parameter '" + name + "' once.");
            }
        });
        var asked = request.getParameter("f");
        if (asked == null) {
            return accepted(request.getHeader(HttpHeaders.ACCEPT));
        }
        return switch (asked) {
            case "json" -> JSON;
            case "html" -> HTML;
            default -> throw OgcProblem.parameter("f", "f is one of json and html.");
        };
    }

    /** The answer: data as it is, a page as it was written. */
    ResponseEntity<?> answer(String dataType, Object data, String page) {
        return this == JSON
                ? ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(dataType))
                        .varyBy(HttpHeaders.ACCEPT)
                        .body(data)
                : ResponseEntity.ok()
                        .contentType(PAGE)
                        .varyBy(HttpHeaders.ACCEPT)
                        .body(page);
    }

    private static Representation accepted(String header) throws HttpMediaTypeNotAcceptableException {
        if (header == null || header.isBlank()) {
            return JSON;
        }
        try {
            var wanted = MediaType.parseMediaTypes(header);
            MimeTypeUtils.sortBySpecificity(wanted);
            wanted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
            for (var type : wanted) {
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
}
