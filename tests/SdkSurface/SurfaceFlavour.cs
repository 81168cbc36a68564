namespace Dstack.Permissions.SdkSurface;

/// <summary>Which build of the SDK the stand-ins look like.</summary>
public enum SurfaceFlavour
{
    /// <summary>The builds for .NET: asynchronous methods and paginators.</summary>
    Modern,

    /// <summary>The build for .NET Framework: synchronous methods too.</summary>
    Framework,
}
