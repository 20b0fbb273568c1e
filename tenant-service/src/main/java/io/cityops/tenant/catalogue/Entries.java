package io.cityops.tenant.catalogue;

import io.cityops.tenant.catalogue.schemes.Kind;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The bound tenant's catalogue, some hundred entries in each scheme. */
interface Entries extends JpaRepository<CatalogueEntry, UUID> {

    List<CatalogueEntry> findAllByOrderBySchemeDescKindAscCodeAscIdAsc();

    List<CatalogueEntry> findBySchemeAndKind(String scheme, Kind kind);
}
