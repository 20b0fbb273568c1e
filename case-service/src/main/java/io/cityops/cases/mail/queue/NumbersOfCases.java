package io.cityops.cases.mail.queue;

import io.cityops.cases.lifecycle.AlarmedCases;
import io.cityops.cases.lifecycle.CaseFile;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of cases that mails answer, or became. */
@Component
class NumbersOfCases {

    private final AlarmedCases cases;

    NumbersOfCases(AlarmedCases cases) {
        this.cases = cases;
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : cases.find(ids).values().stream().collect(Collectors.toMap(CaseFile::id, CaseFile::number));
    }
}
