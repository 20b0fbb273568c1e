package io.cityops.cases.open311;

/** Why a request is refused, with the status that GeoReport gives it. */
class GeoReportProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    GeoReportProblem(int status, String description) {
        super(description);
        this.status = status;
    }

    static GeoReportProblem missing(String field) {
        return new GeoReportProblem(400, field + " was not provided");
    }

    static GeoReportProblem notFound(String field) {
        return new GeoReportProblem(404, field + " was not found");
    }

    int status() {
        return status;
    }
}
