package io.cityops.cases.grids;

import io.cityops.cases.grids.Whereabouts.Near;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** All grids of a tenant, to look places up in (点在多边形内). It never changes; any number of threads may ask it. */
public final class GridIndex {

    static final GeometryFactory GEOMETRY = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private final STRtree tree = new STRtree();
    private final int positions;
    private final int size;

    public GridIndex(List<Area> areas) {
        int counted = 0;
        for (var area : areas) {
            var shape = area.shape();
            tree.insert(
                    shape.getEnvelopeInternal(),
                    new Prepared(area.grid(), PreparedGeometryFactory.prepare(shape), shape.getArea()));
            counted += shape.getNumPoints();
        }
        tree.build();
        this.positions = counted;
        this.size = areas.size();
    }

    /** A grid and the ground it covers, in WGS-84 degrees. */
    public record Area(Grid grid, MultiPolygon shape) {}

    /**
     * Where a place lies.
     *
     * @param metres how near another grid must be to be told, 0 for never
     */
    public Whereabouts locate(double lng, double lat, double metres) {
        var point = GEOMETRY.createPoint(new Coordinate(lng, lat));
        var from = new Metres(lng, lat);
        var in = new ArrayList<Prepared>(1);
        var near = new ArrayList<Near>(2);
        for (var one : about(metres > 0 ? from.within(metres) : new Envelope(lng, lng, lat, lat))) {
            if (one.shape().covers(point)) {
                in.add(one);
            } else if (metres > 0) {
                double away = from.toBorder(one.shape().getGeometry());
                if (away <= metres) {
                    near.add(new Near(one.grid(), away));
                }
            }
        }
        in.sort(Comparator.comparingDouble(Prepared::area)
                .thenComparing(one -> one.grid().code()));
        near.sort(Comparator.comparingDouble(Near::metres));
        return new Whereabouts(in.stream().map(Prepared::grid).toList(), near);
    }

    /** How many positions its borders have: what it weighs. */
    int positions() {
        return positions;
    }

    public int size() {
        return size;
    }

    @SuppressWarnings("unchecked") // what was put in
    private List<Prepared> about(Envelope box) {
        return tree.query(box);
    }

    private record Prepared(Grid grid, PreparedGeometry shape, double area) {}
}
