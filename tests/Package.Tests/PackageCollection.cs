namespace Dstack.Permissions.Package.Tests;

/// <summary>The tests that use the package: it is packed when the first of them starts, and one build runs at a time.</summary>
[CollectionDefinition(nameof(PackageCollection))]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>;
