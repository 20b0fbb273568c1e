package io.cityops.cases.levels;

import io.cityops.cases.lifecycle.Link;
import io.cityops.cases.lifecycle.Links;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class NoLinks implements Links {
    @Override
    public List<Link> accepted() {
        return List.of();
    }
}
