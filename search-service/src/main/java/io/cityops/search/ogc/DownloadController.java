package io.cityops.search.ogc;

import io.cityops.search.ogc.asked.OgcProblem;
import io.cityops.search.ogc.asked.Window;
import io.cityops.search.ogc.layers.Layer;
import io.cityops.search.ogc.layers.Layers;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole layer as one file, for whoever has no use for pages. It is made as a file of ours first, so that nobody is left
 * with half of it, and sent only to who does not have it already.
 */
@RestController
@Public
@RequestMapping("/t/{tenant}/ogc/collections/{collection}/download")
class DownloadController {

    private static final int AT_A_TIME = 1_000;
    private static final int MOST = 100_000;

    private final Layers layers;
    private final Features features;
    private final JsonMapper json;

    DownloadController(Layers layers, Features features, JsonMapper json) {
        this.layers = layers;
        this.features = features;
        this.json = json;
    }

    @GetMapping
    void download(@PathVariable String collection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var layer = layers.of(collection);
        var window = Window.whole(layer, request, AT_A_TIME);
        var format = LayerFile.Format.of(request.getParameter("f"));
        var file = Files.createTempFile("layer-", format.ending());
        try {
            var tag = write(layer, window, format, file);
            response.setContentType(format.type());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s-%s%s\"".formatted(CurrentTenant.get(), layer.id(), format.ending()));
            response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.A_LITTLE_WHILE.getHeaderValue());
            if (!new ServletWebRequest(request, response).checkNotModified(tag)) {
                response.setContentLengthLong(Files.size(file));
                Files.copy(file, response.getOutputStream());
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Gives the tag of what was written. */
    private String write(Layer layer, Window window, LayerFile.Format format, Path path) throws IOException {
        var digest = Answers.digest();
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest)) {
            var file = format.begin(layer, json, out);
            for (var at = window; at != null; ) {
                var part = features.part(at);
                if (part.matched() > MOST) {
                    throw OgcProblem.parameter(
                            "bbox",
                            "These are %d features; a file has at most %d: ask for the parts of an area by bbox."
                                    .formatted(part.matched(), MOST));
                }
                for (var feature : part.features()) {
                    file.add(feature);
                }
                at = part.next() == null ? null : at.from(part.next());
            }
            file.end();
        }
        return Answers.tag(digest);
    }
}
