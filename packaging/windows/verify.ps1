# Verify on real Windows what wine cannot show. A person runs this, in an administrator's PowerShell, on a PC whose agent is
# installed and enrolled; the agent itself never runs it, nor any other script. Each line says PASS, FAIL or LOOK.
$ErrorActionPreference = 'Stop'
$data = Join-Path $env:ProgramData 'Premura'
$program = Join-Path $env:ProgramFiles 'Premura\premura-agent.exe'
$failed = 0

function Say($what, $holds, $detail) {
  if (-not $holds) { $script:failed++ }
  '{0,-5} {1}  {2}' -f $(if ($holds) { 'PASS' } else { 'FAIL' }), $what, $detail
}
function Look($what, $detail) { '{0,-5} {1}  {2}' -f 'LOOK', $what, $detail }

# 1. Access: the folder and all in it are the system's and the administrators' alone.
foreach ($path in @($data, (Join-Path $data 'identity.json'), (Join-Path $data 'spool'))) {
  $who = (Get-Acl $path).Access | ForEach-Object { $_.IdentityReference.Translate([Security.Principal.SecurityIdentifier]).Value }
  $strangers = $who | Where-Object { $_ -notin 'S-1-5-18', 'S-1-5-32-544' }
  Say "access to $path" (-not $strangers) ($strangers -join ' ')
}
$links = Get-ChildItem $data -Recurse -Force | Where-Object { $_.Attributes -band [IO.FileAttributes]::ReparsePoint }
Say 'no links in the folder' (-not $links) ($links.FullName -join ' ')

# 2. The service: its path is quoted, it starts delayed, it is started anew after a failure.
$service = Get-CimInstance Win32_Service -Filter "Name='PremuraAgent'"
Say 'the service runs' ($service.State -eq 'Running') $service.State
Say 'its path is quoted' ($service.PathName.StartsWith('"')) $service.PathName
Say 'it starts delayed' ($service.DelayedAutoStart -eq $true) $service.StartMode
$recovery = (sc.exe qfailure PremuraAgent | Out-String)
Say 'it is started anew after a failure' (([regex]::Matches($recovery, '\b(15000|60000|300000)\b')).Count -eq 3) ''
Look 'kill it: it is back after 15 seconds' "Stop-Process -Id $($service.ProcessId) -Force; Start-Sleep 20; Get-Service PremuraAgent"

# 3. The token is gone from where the installer wrote it.
$values = Get-ItemProperty 'HKLM:\SOFTWARE\Premura\Agent' -ErrorAction SilentlyContinue
Say 'no token in the registry' ([string]::IsNullOrEmpty($values.EnrollToken)) ''

# 4. What the agent sees, beside what Windows says.
$seen = & $program explain --json | Out-String
Say 'explain answers' ($LASTEXITCODE -eq 0) ''
$computer = Get-CimInstance Win32_OperatingSystem
Look 'build'      "Windows says $($computer.BuildNumber); the agent: $([regex]::Match($seen, '"build":\s*\d+').Value)"
Look 'memory'     "Windows says $($computer.TotalVisibleMemorySize * 1kb) bytes; the agent: $([regex]::Match($seen, '"total_bytes":\s*\d+').Value)"
Look 'disks'      (Get-Volume | Where-Object DriveType -eq Fixed | ForEach-Object { "$($_.DriveLetter): $($_.SizeRemaining) free" }) 
Look 'a USB disk' 'plug one in: explain shows it as removable and judges nothing of it'
Look 'page file'  ((Get-CimInstance Win32_PageFileUsage | ForEach-Object { "$($_.CurrentUsage) MB of $($_.AllocatedBaseSize) MB" }) -join ' ')
Look 'processors' "busy now: $((Get-CimInstance Win32_Processor | Measure-Object LoadPercentage -Average).Average) %"
Look 'time'       ((w32tm.exe /query /status | Select-String 'Last Successful|Letzte|Ultima|Ostatni') -join ' ')
Look 'services'   ((Get-Service | Where-Object { $_.StartType -eq 'Automatic' -and $_.Status -ne 'Running' }).Name -join ' ')
Look 'chassis'    ((Get-CimInstance Win32_SystemEnclosure).ChassisTypes -join ' ')
Look 'certificates with a key' ((Get-ChildItem Cert:\LocalMachine\My | Where-Object HasPrivateKey).Thumbprint -join ' ')
Look 'page of the device in the console' 'the same, and nothing unseen that is not told with a reason'

# 5. Ends of a boot. Restart, then shut down (with and without Fast Startup), then pull the plug; after each start:
Look 'uptime' "explain shows time since boot; only the pulled plug counts as unexpected: $(Get-Content (Join-Path $data 'last-boot') | Out-String)"

"`n$failed failed."
exit [Math]::Min($failed, 1)
