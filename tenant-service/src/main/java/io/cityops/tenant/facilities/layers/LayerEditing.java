package io.cityops.tenant.facilities.layers;

import io.cityops.tenancy.web.FieldError;
import io.cityops.tenant.audit.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is done to a tenant's own layers. What facilities carry keeps its meaning. */
@Service
@Transactional
class LayerEditing {

    private static final int MOST = 40;

    private final OwnLayers own;
    private final LayerUse use;
    private final Audit audit;

    LayerEditing(OwnLayers own, LayerUse use, Audit audit) {
        this.own = own;
        this.use = use;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<LayerView> all() {
        var kept = own.findAllByOrderByCode();
        var used = use.used(
                Stream.concat(StandardLayers.all().stream(), kept.stream().map(OwnLayer::layer))
                        .map(Layer::code)
                        .toList());
        return Stream.concat(
                        StandardLayers.all().stream()
                                .map(layer -> LayerView.standard(layer, used.contains(layer.code()))),
                        kept.stream()
                                .map(layer -> LayerView.own(
                                        layer.layer(),
                                        layer.version(),
                                        used.contains(layer.layer().code()))))
                .toList();
    }

    public LayerView add(Layer layer) {
        use.change(layer.code());
        check(layer);
        if (StandardLayers.all().stream()
                        .anyMatch(other -> other.code().equals(layer.code())
                                || other.collection().equals(layer.collection()))
                || own.findByCode(layer.code()).isPresent()) {
            throw new LayerProblem.CodeTaken(layer.code());
        }
        if (own.count() >= MOST) {
            throw new LayerProblem.TooMany(MOST);
        }
        return said("layer.added", own.saveAndFlush(new OwnLayer(layer)));
    }

    public LayerView define(long version, Layer layer) {
        var found = existing(layer.code(), version);
        check(layer);
        var lost = lost(found.layer(), layer);
        if (!lost.isEmpty()) {
            throw new LayerProblem.AttributeInUse(lost);
        }
        found.define(layer);
        return said("layer.changed", own.saveAndFlush(found));
    }

    public void remove(String code, long version) {
        var found = existing(code, version);
        if (isUsed(code)) {
            throw new LayerProblem.InUse();
        }
        own.delete(found);
        own.flush();
        record("layer.removed", found.layer());
    }

    private OwnLayer existing(String code, long version) {
        if (StandardLayers.find(code).isPresent()) {
            throw new LayerProblem.Standard();
        }
        use.change(code);
        var found = own.findByCode(code).orElseThrow(LayerProblem.NotFound::new);
        if (found.version() != version) {
            throw new LayerProblem.ChangedMeanwhile(found.version());
        }
        return found;
    }

    private static void check(Layer layer) {
        var errors = Definition.errors(layer.attributes());
        if (!errors.isEmpty()) {
            throw new LayerProblem.NotAllowed(errors);
        }
    }

    /** What facilities carry and the layer would no longer know. */
    private List<FieldError> lost(Layer before, Layer after) {
        var errors = new ArrayList<FieldError>();
        var carried = use.attributes(before.code());
        for (var old : before.attributes()) {
            if (carried.contains(old.name())) {
                var pointer = "/attributes/" + old.name();
                var now = after.attribute(old.name());
                if (now.isEmpty()) {
                    errors.add(new FieldError(pointer, "facilities carry it, so it stays"));
                } else if (now.get().form() != old.form()) {
                    errors.add(new FieldError(pointer, "facilities carry it, so it stays a " + old.form()));
                } else if (old.form().chooses()) {
                    var values = use.values(before.code(), old.name());
                    now.get().values().forEach(value -> values.remove(value.code()));
                    values.stream()
                            .sorted()
                            .forEach(value -> errors.add(
                                    new FieldError(pointer + "/" + value, "facilities carry this value, so it stays")));
                }
            }
        }
        return errors;
    }

    private LayerView said(String action, OwnLayer saved) {
        record(action, saved.layer());
        return LayerView.own(
                saved.layer(), saved.version(), isUsed(saved.layer().code()));
    }

    private boolean isUsed(String code) {
        return !use.used(List.of(code)).isEmpty();
    }

    private void record(String action, Layer layer) {
        audit.record(
                action,
                layer.code(),
                Map.of(
                        "name",
                        layer.title().zh(),
                        "attributes",
                        layer.attributes().size()));
    }
}
