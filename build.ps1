#!/usr/bin/env pwsh
# A front for the commands of the README: one line a verb.
param(
    [Parameter(Position = 0)]
    [ValidateSet('run', 'test', 'bench', 'publish', 'format')]
    [string] $Verb = 'run',

    [Parameter(Position = 1, ValueFromRemainingArguments)]
    [string[]] $Rest = @()
)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

switch ($Verb) {
    'run' { dotnet run --project src/BackOffice.Web -- @Rest }
    'test' { dotnet test -c Release @Rest }
    'bench' { dotnet run -c Release --project tests/BackOffice.Benchmarks -- @Rest }
    'publish' { dotnet publish src/BackOffice.Web -c Release -o artifacts/backoffice @Rest }
    'format' { dotnet format --verify-no-changes @Rest }
}

exit $LASTEXITCODE
