using Dstack.Permissions;

// The command line runs under policy.json. What runs on the instance is marked [PermissionPolicy("runner")].
[assembly: PermissionPolicy("policy")]
