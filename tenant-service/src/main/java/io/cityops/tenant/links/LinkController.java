package io.cityops.tenant.links;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's links with the levels above and below, for its administrator. */
@RestController
@RequestMapping("/t/{tenant}/api/links")
@Needs("link.manage")
class LinkController {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final Linking linking;
    private final Links links;

    LinkController(Linking linking, Links links) {
        this.linking = linking;
        this.links = links;
    }

    /** Dispatchers choose from it where a case is to go. */
    @GetMapping
    @Needs({"link.manage", "case.level"})
    Page<LinkView> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var rows = links.findByAgreementLessThanOrderByAgreementDesc(
                cursor == null ? NEWEST : position(cursor), Limit.of(limit + 1));
        return Page.of(rows, limit, last -> Cursor.encode(last.agreement().toString()))
                .map(Link::view);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LinkView propose(@Valid @RequestBody Proposal proposal) {
        return linking.propose(proposal.peer(), Role.of(proposal.role()), proposal.granted())
                .view();
    }

    @PostMapping("/{id}/accept")
    LinkView accept(@PathVariable UUID id) {
        return linking.accept(id).view();
    }

    @PostMapping("/{id}/refuse")
    LinkView refuse(@PathVariable UUID id) {
        return linking.refuse(id).view();
    }

    @PostMapping("/{id}/revoke")
    LinkView revoke(@PathVariable UUID id) {
        return linking.revoke(id).view();
    }

    private static UUID position(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "This is not a cursor of this list.");
        }
    }

    record Proposal(
            @NotBlank @Size(max = 40) String peer,

            @NotNull @Pattern(regexp = "upper|lower", message = "upper or lower: what the peer is to us")
            String role,

            @Nullable @Size(max = 10)
            List<@NotNull @Pattern(regexp = "reporter_contact", message = "reporter_contact") String> grants) {

        List<String> granted() {
            return grants == null ? List.of() : grants.stream().distinct().toList();
        }
    }
}
