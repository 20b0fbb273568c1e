package io.cityops.tenant.catalogue;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The bound tenant's catalogue, some hundred entries. */
interface Entries extends JpaRepository<CatalogueEntry, UUID> {

    List<CatalogueEntry> findAllByOrderByKindAscCodeAscIdAsc();
}
