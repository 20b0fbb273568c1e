package io.cityops.search.ogc.asked;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.TreeSet;

/** The names of the parameters of requests. */
public final class Parameters {

    private Parameters() {}

    /**
     * Refuses a request with parameters that the resource does not know beside {@code f}, or with one twice.
     *
     * @throws OgcProblem as the standard demands
     */
    public static void check(HttpServletRequest request, Collection<String> known) {
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("f") && !known.contains(name)) {
                var there = new TreeSet<>(known);
                there.add("f");
                throw OgcProblem.parameter(
                        name, "There is no parameter '" + name + "' here; there are " + String.join(", ", there) + ".");
            }
            if (values.length > 1) {
                throw OgcProblem.parameter(name, "Give the parameter '" + name + "' once.");
            }
        });
    }
}
