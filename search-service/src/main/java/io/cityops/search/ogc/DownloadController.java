package io.cityops.search.ogc;

import io.cityops.search.layers.Layer;
import io.cityops.search.layers.Layers;
import io.cityops.search.ogc.Features.Part;
import io.cityops.search.ogc.asked.OgcProblem;
import io.cityops.search.ogc.asked.Window;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole layer as one file, for whoever has no use for pages. It is sent while it is read, so that it begins at once and is
 * kept nowhere; what fails half-way breaks the connection off, so that nobody takes a half for the whole.
 */
@RestController
@Public
@RequestMapping("/t/{tenant}/ogc/collections/{collection}/download")
class DownloadController {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadController.class);

    private static final int AT_A_TIME = 250;
    private static final int MOST = 100_000;

    private final Layers layers;
    private final Features features;
    private final Turns turns;
    private final JsonMapper json;

    DownloadController(Layers layers, Features features, Turns turns, JsonMapper json) {
        this.layers = layers;
        this.features = features;
        this.turns = turns;
        this.json = json;
    }

    @GetMapping
    void download(@PathVariable String collection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var layer = layers.of(collection);
        var window = Window.whole(layer, request, AT_A_TIME);
        var format = LayerFile.Format.of(request.getParameter("f"));
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            describe(layer, format, response);
            return;
        }
        try (var turn = turns.take(CurrentTenant.get())) {
            var first = features.part(window);
            if (first.matched() > MOST) {
                throw OgcProblem.parameter(
                        "bbox",
                        "These are %d features; a file has at most %d: ask for the parts of an area by bbox."
                                .formatted(first.matched(), MOST));
            }
            describe(layer, format, response);
            response.flushBuffer();
            try {
                send(window, first, format.begin(layer, json, response.getOutputStream()), turn);
            } catch (IOException e) { // the reader has gone, or is too slow
                throw brokenOff(layer, e, Level.DEBUG);
            } catch (RuntimeException e) {
                throw brokenOff(layer, e, Level.WARN);
            }
        }
    }

    /** Left to the server: an answer would be written behind the half that was sent. */
    @ExceptionHandler
    void brokenOff(BrokenOff e) throws BrokenOff {
        throw e;
    }

    private static void describe(Layer layer, LayerFile.Format format, HttpServletResponse response) {
        response.setContentType(format.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s-%s%s\"".formatted(CurrentTenant.get(), layer.id(), format.ending()));
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING); // it is packed on its way
        response.setHeader(HttpHeaders.CACHE_CONTROL, Answers.A_LITTLE_WHILE.getHeaderValue());
    }

    private static BrokenOff brokenOff(Layer layer, Exception why, Level level) {
        LOG.atLevel(level).setCause(why).log("a file of {} was broken off", layer.id());
        return new BrokenOff("a file of " + layer.id());
    }

    private void send(Window window, Part first, LayerFile file, Turns.Turn turn) throws IOException {
        for (var part = first; part != null; ) {
            for (var feature : part.features()) {
                if (turn.isOver()) {
                    throw new IOException("its reader takes too long");
                }
                file.add(feature);
            }
            part = part.next() == null ? null : features.further(window.from(part.next()));
        }
        file.end();
    }
}
