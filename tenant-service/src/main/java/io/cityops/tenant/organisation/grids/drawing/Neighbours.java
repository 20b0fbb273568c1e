package io.cityops.tenant.organisation.grids.drawing;

import io.cityops.tenant.organisation.grids.drawing.Finding.Kind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How sound grids lie to each other: where two claim the same ground, and where nobody does. */
final class Neighbours {

    /** What is narrower than a metre comes from drawing by hand. */
    private static final double SLIVER_WIDTH = 1;

    private static final double SLIVER_AREA = 5;
    private static final double TINY = 10;

    /** A grid touches some six others; what has many more on each is no division of a city, and takes hours to look at. */
    private static final int NEIGHBOURS = 20;

    private static final int SPARE = 1_000;

    private final Metres metres;
    private final Findings findings;

    Neighbours(Metres metres, Findings findings) {
        this.metres = metres;
        this.findings = findings;
    }

    void look(List<Drawn> drawn) {
        var plane = drawn.stream().map(this::flat).toList();
        plane.forEach(this::alone);
        overlaps(plane);
        gaps(plane);
    }

    private Flat flat(Drawn one) {
        return new Flat(one, metres.of(Objects.requireNonNull(one.shape())));
    }

    private void alone(Flat one) {
        if (one.ground().getArea() < TINY) {
            findings.add(Kind.TINY, one.drawn());
        }
        for (var part = 0; part < one.ground().getNumGeometries(); part++) {
            var polygon = (Polygon) one.ground().getGeometryN(part);
            for (var ring = 0; ring < polygon.getNumInteriorRing(); ring++) {
                tell(Kind.HOLE, one.drawn(), List.of(one.code()), within(polygon.getInteriorRingN(ring)));
            }
        }
    }

    private void overlaps(List<Flat> plane) {
        var most = (long) NEIGHBOURS * plane.size() + SPARE;
        var pairs = 0L;
        var tree = new STRtree();
        plane.forEach(one -> tree.insert(one.ground().getEnvelopeInternal(), one));
        for (var one : plane) {
            var prepared = PreparedGeometryFactory.prepare(one.ground());
            for (Object near : tree.query(one.ground().getEnvelopeInternal())) {
                var other = (Flat) near;
                if (other.place() < one.place() && prepared.intersects(other.ground())) {
                    if (++pairs > most) {
                        throw new BadGridFile("/features", "Too many grids lie over each other.");
                    }
                    var shared = OverlayNGRobust.overlay(one.ground(), other.ground(), OverlayNG.INTERSECTION);
                    tell(Kind.OVERLAP, one.drawn(), List.of(other.code(), one.code()), shared);
                }
            }
        }
    }

    private void gaps(List<Flat> plane) {
        var whole = OverlayNGRobust.union(plane.stream().map(Flat::ground).toList());
        for (var part = 0; part < whole.getNumGeometries(); part++) {
            if (whole.getGeometryN(part) instanceof Polygon polygon) {
                for (var ring = 0; ring < polygon.getNumInteriorRing(); ring++) {
                    tell(Kind.GAP, null, List.of(), within(polygon.getInteriorRingN(ring)));
                }
            }
        }
    }

    private static Geometry within(LinearRing ring) {
        return ring.getFactory().createPolygon(ring);
    }

    private void tell(Kind kind, @Nullable Drawn about, List<String> grids, Geometry ground) {
        var area = ground.getArea();
        if (area > SLIVER_AREA && 2 * area / ground.getLength() > SLIVER_WIDTH) {
            var at = metres.back(ground.getInteriorPoint().getCoordinate());
            findings.add(kind, about == null ? null : about.place(), grids, area, at);
        }
    }

    private record Flat(Drawn drawn, Geometry ground) {

        String code() {
            return drawn.code();
        }

        int place() {
            return drawn.place();
        }
    }
}
