package io.cityops.tenant.tenants;

import org.springframework.data.jpa.repository.JpaRepository;

/** The tenants of this installation, each written in its own name. */
interface Tenants extends JpaRepository<Tenant, String> {}
