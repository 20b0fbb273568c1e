package io.cityops.tenant.facilities.layers;

/** What a layer may look like: the icons and colours that maps have. */
final class Look {

    static final String ICONS = "toilet|parking|water|rest|park|bin|book|medical|sport|charger|bus|pin";
    static final String COLOURS = "teal|indigo|blue|amber|green|brown|violet|rose|slate";

    private Look() {}
}
