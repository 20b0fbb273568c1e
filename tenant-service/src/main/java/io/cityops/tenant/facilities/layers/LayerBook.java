package io.cityops.tenant.facilities.layers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The layers of the bound tenant: those that everybody has, then its own. */
@Service
@Transactional(readOnly = true)
public class LayerBook {

    private final OwnLayers own;
    private final LayerUse use;

    LayerBook(OwnLayers own, LayerUse use) {
        this.own = own;
        this.use = use;
    }

    public List<Layer> all() {
        return Stream.concat(
                        StandardLayers.all().stream(),
                        own.findAllByOrderByCode().stream().map(OwnLayer::layer))
                .toList();
    }

    public Optional<Layer> find(String code) {
        return StandardLayers.find(code).or(() -> own.findByCode(code).map(OwnLayer::layer));
    }

    /**
     * The layer whose code somebody names.
     *
     * @throws LayerProblem.Unknown where there is none
     */
    public Layer named(String code) {
        return find(code)
                .orElseThrow(() -> new LayerProblem.Unknown(
                        code, all().stream().map(Layer::code).collect(Collectors.joining(", "))));
    }

    /**
     * The same, and so it stays until the transaction of the caller ends, who writes facilities of it.
     *
     * @throws LayerProblem.Unknown where there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Layer held(String code) {
        if (StandardLayers.find(code).isEmpty()) {
            use.write(code);
        }
        return named(code);
    }
}
