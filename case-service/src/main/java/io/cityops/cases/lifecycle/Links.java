package io.cityops.cases.lifecycle;

import java.util.List;

/** The links of the bound tenant that both sides have accepted. */
public interface Links {

    List<Link> accepted();
}
