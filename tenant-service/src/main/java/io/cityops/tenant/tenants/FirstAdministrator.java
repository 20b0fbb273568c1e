package io.cityops.tenant.tenants;

/** Who runs a new tenant (租户管理员); the initial password is shown once and must be changed when it is first used. */
public record FirstAdministrator(String username, String name, String initialPassword) {

    @Override
    public String toString() {
        return "FirstAdministrator[" + username + "]";
    }
}
