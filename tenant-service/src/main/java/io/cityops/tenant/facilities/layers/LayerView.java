package io.cityops.tenant.facilities.layers;

import java.util.List;

/**
 * A layer as it goes over the wire.
 *
 * @param own whether the tenant has thought of it itself
 * @param version of those, to change them by
 * @param inUse whether there are facilities of it
 */
record LayerView(
        String code,
        String collection,
        boolean own,
        long version,
        boolean inUse,
        Words title,
        Words one,
        Description description,
        String icon,
        String colour,
        String schemaOrg,
        List<Attribute> attributes) {

    static LayerView standard(Layer layer, boolean inUse) {
        return of(layer, false, 0, inUse);
    }

    static LayerView own(Layer layer, long version, boolean inUse) {
        return of(layer, true, version, inUse);
    }

    private static LayerView of(Layer layer, boolean own, long version, boolean inUse) {
        return new LayerView(
                layer.code(),
                layer.collection(),
                own,
                version,
                inUse,
                layer.title(),
                layer.one(),
                layer.description(),
                layer.icon(),
                layer.colour(),
                layer.schemaOrg(),
                layer.attributes());
    }
}
